import { single } from './option';
import { imageProblem, NO_IMAGE } from '../problems';
import { text } from '../schema';

export const image = single({
  name: 'image',
  topic: 'container',
  schema: text,
  needed: NO_IMAGE,
  checkAll: (run, findings) => {
    const given = run.decisions.single(image);
    findings.addProblem(imageProblem(typeof given?.value === 'string' ? given.value : undefined), given ?? run.author('image'));
  },
  declare: ({ main }, value) => { main.image = value; },
});
