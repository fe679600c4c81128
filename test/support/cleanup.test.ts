import { Cleanup } from './cleanup';

test('steps are done once, the latest first', async () => {
  const done: string[] = [];
  const cleanup = new Cleanup();
  cleanup.add(() => done.push('folder'));
  const early = cleanup.add(() => done.push('build'));
  cleanup.add(() => done.push('process'));
  await early();
  await early();
  await cleanup.run();
  await cleanup.run();
  expect(done).toEqual(['build', 'process', 'folder']);
});

test('a step that is being done is waited for', async () => {
  const done: string[] = [];
  const cleanup = new Cleanup();
  let finish = () => {};
  const slow = cleanup.add(() => new Promise<void>((resolve) => {
    finish = () => {
      done.push('process');
      resolve();
    };
  }));
  cleanup.add(() => done.push('client'));
  void slow();
  const all = Promise.all([cleanup.run(), cleanup.run()]).then(() => done.push('end'));
  await new Promise(setImmediate);
  finish();
  await all;
  expect(done).toEqual(['client', 'process', 'end']);
});

test('a step that fails does not keep others from being done', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const done: string[] = [];
  const cleanup = new Cleanup();
  cleanup.add(() => done.push('folder'));
  cleanup.add(() => { throw new Error('it is gone'); });
  await cleanup.run();
  expect(done).toEqual(['folder']);
  expect(logged.mock.calls).toEqual([[new Error('it is gone')]]);
  logged.mockRestore();
});

test('steps that are added while others are done are done, too', async () => {
  const done: string[] = [];
  const cleanup = new Cleanup();
  cleanup.add(() => {
    done.push('first');
    cleanup.add(() => done.push('second'));
  });
  await cleanup.run();
  expect(done).toEqual(['first', 'second']);
});
