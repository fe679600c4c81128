import { single } from './option';
import { imageProblem, NO_IMAGE } from '../diagnostics/problem';
import { string } from '../schema/schema';

export const image = single({
  name: 'image',
  schema: string,
  needed: NO_IMAGE,
  checkAll: (run, diagnostics) => {
    const given = run.resolved.single(image);
    diagnostics.addProblem(imageProblem(typeof given?.value === 'string' ? given.value : undefined),
      given ?? run.location('image'));
  },
  declare: ({ main }, value) => { main.image = value; },
});
