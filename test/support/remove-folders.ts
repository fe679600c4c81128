import { removeFolders } from './temporary';

afterAll(removeFolders);
