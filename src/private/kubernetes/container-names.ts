/** The main container of every run. */
export const MAIN = 'main';
