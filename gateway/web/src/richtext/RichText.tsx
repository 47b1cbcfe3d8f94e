import { Fragment } from 'react';
import { parse, type Block, type Span } from './parse';

/** Shows a narrative text: paragraphs, lists, bold and italic, and nothing else. */
export function RichText({ text }: { text: string }) {
  return (
    <div className="rich-text">
      {grouped(parse(text)).map((group, n) =>
        group[0]!.kind === 'bullet' ? (
          <ul key={n}>
            {group.map((block, i) => (
              <li key={i}>
                <Spans spans={block.spans} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={n}>
            {group[0]!.marker && `${group[0]!.marker} `}
            <Spans spans={group[0]!.spans} />
          </p>
        ),
      )}
    </div>
  );
}

/** Items of a list that follow each other are one list; every other block stands alone. */
function grouped(blocks: Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'bullet' && last?.[0]?.kind === 'bullet') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Spans({ spans }: { spans: Span[] }) {
  return spans.map(({ text, bold, italic }, i) => {
    const inner = italic ? <em>{text}</em> : text;
    return <Fragment key={i}>{bold ? <strong>{inner}</strong> : inner}</Fragment>;
  });
}
