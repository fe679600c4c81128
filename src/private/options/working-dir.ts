import { single } from './option';
import { string } from '../schema/schema';

export const workingDir = single({
  name: 'workingDir',
  schema: string,
  render: { main: (main, value) => { main.workingDir = value; } },
});
