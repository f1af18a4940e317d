// Picks the handler of an API by the version in the path: /v2/users, /users (the newest)

const PATH = /^(?:\/v(?<major>\d+)(?:\.(?<minor>\d+))?)?(?<rest>\/.*)$/

export class VersionRouter {
  constructor(versions) {
    this.versions = versions
      .map((entry) => ({ minor: 0, ...entry }))
      .sort((a, b) => b.major - a.major || b.minor - a.minor)
  }

  resolve(path) {
    const match = PATH.exec(path)
    if (!match) return { status: 400 }
    const wanted = toWanted(match.groups)
    const found = this.versions.find(
      (version) =>
        (wanted.major === undefined || version.major === wanted.major) &&
        (wanted.minor === undefined || version.minor >= wanted.minor),
    )
    if (!found) return { status: 404 }
    return { status: 200, handler: found.handler, path: wanted.rest }
  }
}

/** The groups that took part in the match, digits as numbers. */
function toWanted(groups) {
  const wanted = {}
  for (const name in groups) {
    if (!groups.hasOwnProperty(name)) continue
    if (groups[name] === undefined) continue
    wanted[name] = name === 'rest' ? groups[name] : Number(groups[name])
  }
  return wanted
}

export function middleware(versions) {
  const router = new VersionRouter(versions)
  return (req, res, next) => {
    const { status, handler, path } = router.resolve(req.url)
    if (status !== 200) {
      res.statusCode = status
      res.end()
      return
    }
    req.url = path
    handler(req, res, next)
  }
}
