import { useId, useState, type ReactNode } from 'react';

interface ActPanelProps<Act extends string> {
  title: string;
  /** What may be done now, each a button. */
  offered: Act[];
  label: (act: Act) => string;
  /** The act that is expected, if one is. */
  primary?: Act;
  /** What was done just now, in words. */
  done: string | false;
  /** The form of the act that was chosen. */
  children: (act: Act, close: () => void) => ReactNode;
  /** What is said before one is chosen. */
  hint?: string | undefined;
  headingId?: string;
}

/** Acts to choose from, one at a time; nothing where there is nothing to choose and nothing was done. */
export function ActPanel<Act extends string>({ title, offered, label, primary, done, children, hint, headingId }: ActPanelProps<Act>) {
  const own = useId();
  const [chosen, choose] = useState<Act>();
  if (offered.length === 0 && !done) return null;
  const id = headingId ?? own;
  const close = () => {
    choose(undefined);
    requestAnimationFrame(() => document.getElementById(id)?.focus()); // the form with the focus goes away
  };
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {chosen && offered.includes(chosen) ? (
        children(chosen, close)
      ) : (
        <>
          {hint && <p className="hint">{hint}</p>}
          <div className="buttons">
            {offered.map((act) => (
              <button key={act} type="button" className={act === primary ? 'primary' : undefined} onClick={() => choose(act)}>
                {label(act)}
              </button>
            ))}
          </div>
        </>
      )}
      <p role="status">{done}</p>
    </section>
  );
}
