import { z } from 'zod';
import { profileShape } from './profile-shape.ts';

/** The JSON Schema of `data/profiles/<id>.yaml`, from the very shape that reads it, so that an editor completes and underlines. */
export function describeProfile(): string {
  const schema = z.toJSONSchema(profileShape, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: '附表样式' }, null, 2)}\n`;
}
