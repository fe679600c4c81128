export * from './diagnostics';
export * from './matchers';
export * from './objects';
export * from './runs';
export * from './subject';
