// How a value is known.

export const UNDISCLOSED_IN_WHOLE_EN = 'the item exists, the source gives no amount';
export const UNDISCLOSED_IN_PART_EN = 'the item exists, the text at hand gives no amount, and the publication may';

// What a volume was made from.

export const FOLLOWED_IN_PART_EN =
  'The volume follows a text that is not the whole publication; what the text lacks may well have been published.';
