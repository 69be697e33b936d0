import type { DocxStyles } from './read-docx-styles.ts';
import { findNode, findSwitch, findValue, type XmlNode } from './read-tree.ts';

/** What of the look of a run of text decides how it reads. */
export interface RunLook {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
  readonly font: string;
}

/**
 * The look of a run.
 * @param style of its paragraph
 */
export function readRunLook(run: XmlNode, style: string | undefined, styles: DocxStyles): RunLook {
  const properties = findNode(run, 'rPr');
  const own = findValue(properties, 'rStyle');
  // What both a style of characters and one of paragraphs hide is shown: the one switches the other.
  const byStyle = styles.hides(style) !== (own !== undefined && styles.hides(own));
  const fonts = findNode(properties, 'rFonts')?.attributes ?? {};
  const align = findValue(properties, 'vertAlign');
  return {
    hidden: findSwitch(properties, 'vanish') ?? byStyle,
    struck: (findSwitch(properties, 'strike') ?? false) || (findSwitch(properties, 'dstrike') ?? false),
    raised: align === 'superscript' || align === 'subscript' ? align : undefined,
    font: fonts['ascii'] ?? fonts['hAnsi'] ?? '',
  };
}
