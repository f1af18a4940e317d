'use strict'

/**
 * Recipes that have all of the tags and take no longer than `minutes`, quickest first.
 *
 * @param {{ title: string, minutes: number, tags: string[] }[]} recipes
 * @param {{ tags: string[], minutes: number }} wanted
 */
function search(recipes, { tags, minutes }) {
  const lower = tags.map((tag) => tag.toLowerCase())
  return recipes
    .filter((recipe) => recipe.minutes <= minutes && lower.every((tag) => recipe.tags.includes(tag)))
    .sort((a, b) => a.minutes - b.minutes || a.title.localeCompare(b.title))
    .map(({ title }) => title)
}

module.exports = { search }
