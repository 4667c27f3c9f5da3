declare module '*.mdx' {
  /** A component of the documentation's own framework. */
  const page: unknown;
  export default page;
}
