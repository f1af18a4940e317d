import { fromRoman } from 'roman-year'
for (const text of ['MDCCCV', 'mcmxciv', 'MDCCCI']) console.log(text, fromRoman(text))
