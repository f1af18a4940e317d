import { Pattern } from 'siteswap-desk'

for (const text of ['441', '531']) console.log(new Pattern(text).describe())
