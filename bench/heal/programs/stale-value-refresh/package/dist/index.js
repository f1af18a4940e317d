const defaultKey = (args) => JSON.stringify(args);

export class StaleMemo {
    constructor(fetch, options = {}) {
        this.fetch = fetch;
        this.maxAge = options.maxAge ?? 60_000;
        this.staleWhileRevalidate = options.staleWhileRevalidate ?? 0;
        this.now = options.now ?? Date.now;
        this.cacheKey = options.cacheKey ?? defaultKey;
        this.entries = new Map();
        this.pending = new Map();
    }
    /** The value for the arguments: fresh, stale while it is fetched again, or fetched. */
    async get(...args) {
        const key = this.cacheKey(args);
        const entry = this.entries.get(key);
        if (entry !== undefined) {
            const age = this.now() - entry.storedAt;
            if (age < this.maxAge) {
                return entry.value;
            }
            if (age < this.maxAge + this.staleWhileRevalidate) {
                this.refresh(key, args);
                return entry.value;
            }
        }
        return this.refresh(key, args);
    }
    /** Fetches, once for all who ask at the same time. */
    refresh(key, args) {
        const running = this.pending.get(key);
        if (running !== undefined) {
            return running;
        }
        const promise = this.load(key, args);
        this.pending.set(key, promise);
        return promise;
    }
    async load(key, args) {
        try {
            const value = await this.fetch(...args);
            this.entries.set(key, { value, storedAt: this.now() });
            return value;
        }
        finally {
            this.pending.delete(key);
        }
    }
    delete(...args) {
        return this.entries.delete(this.cacheKey(args));
    }
    clear() {
        this.entries.clear();
    }
    get size() {
        return this.entries.size;
    }
}
export function staleMemo(fetch, options) {
    const memo = new StaleMemo(fetch, options);
    return Object.assign((...args) => memo.get(...args), { memo });
}
//# sourceMappingURL=index.js.map
