import "react";

declare module "react" {
  /** A style may set CSS variables, which its style sheet reads. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
