import type { Command } from '../src/desk/command/define-command.ts';
import { AUDIT_COMMAND } from './audit.ts';
import { BENCH_CHARTS_COMMAND } from './bench-charts.ts';
import { BENCH_SEARCH_COMMAND } from './bench-search.ts';
import { BENCH_COMMAND } from './bench.ts';
import { BUILD_COMMAND } from './build.ts';
import { CHECK_COMMAND } from './check.ts';
import { CONTRACT_COMMAND } from './contract.ts';
import { DEMO_COMMAND } from './demo.ts';
import { DEV_COMMAND } from './dev.ts';
import { DRAFT_COMMAND } from './draft.ts';
import { HOSTS_COMMAND } from './hosts.ts';
import { IMPORT_COMMAND } from './import.ts';
import { INSPECT_COMMAND } from './inspect.ts';
import { JOIN_COMMAND } from './join.ts';
import { LAKE_COMMAND } from './lake.ts';
import { LIGHTHOUSE_COMMAND } from './lighthouse.ts';
import { NEW_SITE_COMMAND } from './new-site.ts';
import { NEW_YEAR_COMMAND } from './new-year.ts';
import { PDF_COMMAND } from './pdf.ts';
import { PUBLISH_CHECK_COMMAND } from './publish-check.ts';
import { RELEASE_COMMAND } from './release.ts';
import { RESTORE_COMMAND } from './restore.ts';
import { START_COMMAND } from './start.ts';
import { TEST_COMMAND } from './test.ts';

/**
 * Every command but the one that lists them, in the order of an editor's year: see, check, write, publish;
 * then what is for several departments, and for those who work on the engine.
 */
export const COMMANDS: readonly Command[] = [
  START_COMMAND,
  DEV_COMMAND,
  CHECK_COMMAND,
  BUILD_COMMAND,
  NEW_YEAR_COMMAND,
  IMPORT_COMMAND,
  INSPECT_COMMAND,
  DRAFT_COMMAND,
  RELEASE_COMMAND,
  RESTORE_COMMAND,
  AUDIT_COMMAND,
  PDF_COMMAND,
  HOSTS_COMMAND,
  PUBLISH_CHECK_COMMAND,
  NEW_SITE_COMMAND,
  LAKE_COMMAND,
  JOIN_COMMAND,
  TEST_COMMAND,
  CONTRACT_COMMAND,
  DEMO_COMMAND,
  BENCH_COMMAND,
  BENCH_CHARTS_COMMAND,
  BENCH_SEARCH_COMMAND,
  LIGHTHOUSE_COMMAND,
];
