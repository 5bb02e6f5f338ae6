/** A function as a caller may name it: its name, a partial ARN, or its ARN, each with a version or alias behind it. */
export type FunctionName = {
  readonly name: string;
  readonly qualifier?: string;
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;
};

const NAME = '(?<name>[a-zA-Z0-9_-]{1,140})(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9_-]{1,128}))?';
const ARN = new RegExp(
  `^arn:(?<partition>aws[a-zA-Z-]{0,20}):lambda:(?<region>[a-z]{2}(?:-[a-z]+){1,3}-\\d):(?<account>\\d{12}):function:${NAME}$`,
);
const PARTIAL_ARN = new RegExp(`^(?<account>\\d{12}):function:${NAME}$`);
const PLAIN = new RegExp(`^${NAME}$`);

/** Text to its parts by Lambda's own patterns; `undefined` for anything else, paths and wildcards included. */
export function parseFunctionName(text: string): FunctionName | undefined {
  const groups = (ARN.exec(text) ?? PARTIAL_ARN.exec(text) ?? PLAIN.exec(text))?.groups;
  if (groups?.name === undefined) return undefined;
  const { name, qualifier, partition, region, account } = groups;
  return {
    name,
    ...(qualifier !== undefined && { qualifier }),
    ...(partition !== undefined && { partition }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
  };
}

/** A function's whole ARN, in its parts. */
export type Arn = FunctionName & { readonly partition: string; readonly region: string; readonly account: string };

export function isArn(name: FunctionName | undefined): name is Arn {
  return name?.partition !== undefined && name.region !== undefined && name.account !== undefined;
}

/** The ARN without a version or alias behind it. */
export function formatArn({ partition, region, account, name }: Arn): string {
  return `arn:${partition}:lambda:${region}:${account}:function:${name}`;
}

/** A version or an alias, as Lambda accepts it. */
export function isQualifier(text: string): boolean {
  return /^(?:\$LATEST|[a-zA-Z0-9_-]{1,128})$/.test(text);
}
