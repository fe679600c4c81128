/** What containers run, and how it refers to variables. */
import * as fc from 'fast-check';
import { anyText } from './values';

/** Texts that refer to variables, as Kubernetes reads them. */
export const reference = fc.constantFrom('$(A)', '--epochs=$(EPOCHS)', '/x:$(PATH)', '$$(B)', '$(A$$B)', '$(date +%F)', '$(');

/** Commands as people write them: split or not, with a shell or without. */
export const words = fc.oneof(
  fc.array(fc.oneof(anyText.valid, reference), { maxLength: 3 }),
  fc.constantFrom(
    ['python train.py'], ['python', '-c', 'print("$X")'], ['sh', '-c', 'a && b'], ['sh', '-c', 'echo', 'a'], ['sh', '-c'],
    ['a', '&&', 'b'], ['a', '|', 'tee', 'log', '2>&1'], ['echo', '$HOME', '${A}'], ['bash', '-lc', 'echo "$1"', '_', '$(A)'],
  ),
);
