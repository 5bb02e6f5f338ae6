/** Where a rule comes from, with the page of AWS as a link where there is one. */
export function SourceText({ text }: { readonly text: string }) {
  return text.split(/(https:\/\/[^\s;,)]+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={part} target="_blank" rel="noreferrer">
        {part.replace('https://', '')}
      </a>
    ),
  );
}
