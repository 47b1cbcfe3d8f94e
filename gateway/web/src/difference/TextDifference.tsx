import { diffWords } from 'diff';
import { useText } from '../text/text';

/** How long two texts may be compared, in milliseconds: texts that have nothing in common take longest, and say least. */
const patience = 400;

/** Two texts in one, word by word: what went is struck out, what came is underlined, and both are said to who cannot see it. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const { t } = useText();
  const pieces = diffWords(before, after, { timeout: patience }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const same = pieces.every(({ added, removed }) => !added && !removed);
  return (
    <>
      <p className="prose difference">
        {pieces.map(({ value, added, removed }, i) => {
          if (removed) return <Marked key={i} as="del" say={t.difference.removed} text={value} />;
          if (added) return <Marked key={i} as="ins" say={t.difference.added} text={value} />;
          return value;
        })}
      </p>
      <p className="muted">{same ? t.difference.same : t.difference.legend}</p>
    </>
  );
}

function Marked({ as: Tag, say, text }: { as: 'del' | 'ins'; say: string; text: string }) {
  return (
    <Tag>
      <span className="visually-hidden">{say}</span>
      {text}
    </Tag>
  );
}
