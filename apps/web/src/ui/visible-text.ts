// Control, bidirectional and zero-width characters: they change what a person reads without being seen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Text with every unseen character written as its number: `⟨U+202E⟩`. Line breaks and tabs stay. */
export function visibleText(text: string): string {
  return text.replace(
    UNSEEN,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
