import { useId } from 'react';

interface EntryProps {
  label: string;
  error: string | undefined;
  /** True when the label stands elsewhere for those who see. */
  hidden?: boolean | undefined;
  children: (props: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => React.ReactNode;
}

/** A labelled field with what is wrong with it. */
export function Entry({ label, error, hidden, children }: EntryProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({ id, ...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }) })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
