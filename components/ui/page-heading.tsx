import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Above the title: a `Breadcrumb`. */
  readonly trail?: ReactNode;
  /** At the right of the title: filters or the page's act. */
  readonly children?: ReactNode;
};

export function PageHeading({ title, subtitle, trail, children }: Props) {
  return (
    <div className="tj-heading">
      <div className="tj-heading__text">
        {trail}
        <h1>{title}</h1>
        {subtitle !== undefined && <div className="tj-heading__subtitle">{subtitle}</div>}
      </div>
      {children !== undefined && <div className="tj-controls">{children}</div>}
    </div>
  );
}
