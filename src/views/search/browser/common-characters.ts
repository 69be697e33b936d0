const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
const ROW_LENGTH = 94;

/** The characters of the first level of GB 2312, which goes by sound; every browser and Node can decode them. */
export function listCommonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, row) =>
    Array.from({ length: ROW_LENGTH }, (__, cell) => decoder.decode(new Uint8Array([FIRST_ROW + row, 0xa1 + cell]))),
  );
  return rows.flat().filter((character) => /\p{Script=Han}/u.test(character));
}
