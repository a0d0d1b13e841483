import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  /** One short fact at the right of the title, or a link. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

/** A title over a rule, then content: the only block of a page. */
export function Section({ title, aside, id, level = 2, children }: Props) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <section className="tj-section" aria-labelledby={id === undefined ? undefined : `${id}-title`} id={id}>
      <div className="tj-section__head">
        <Title id={id === undefined ? undefined : `${id}-title`}>{title}</Title>
        {aside !== undefined && <span className="tj-section__aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
