/** Under this name for the tests that build a copy. */
export { copyProject } from '../../src/desk/copy-project.ts';
