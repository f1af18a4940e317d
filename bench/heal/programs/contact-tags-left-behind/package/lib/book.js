'use strict';

const { TagIndex } = require('./tag-index');

class ContactBook {
  constructor() {
    this.contacts = new Map();
    this.tags = new TagIndex();
    this.lastId = 0;
  }

  add({ name, tags = [] }) {
    const contact = { id: ++this.lastId, name, tags: [...new Set(tags)] };
    this.contacts.set(contact.id, contact);
    for (const tag of contact.tags) this.tags.put(tag, contact.id);
    return contact.id;
  }

  get(id) {
    return this.contacts.get(id);
  }

  retag(id, tags) {
    const contact = this.contacts.get(id);
    if (!contact) return false;
    for (const tag of contact.tags) this.tags.drop(tag, id);
    contact.tags = [...new Set(tags)];
    for (const tag of contact.tags) this.tags.put(tag, id);
    return true;
  }

  remove(id) {
    const contact = this.contacts.get(id);
    if (!contact) return false;
    this.contacts.delete(id);
    return true;
  }

  /** The names of the contacts that have a tag, sorted. */
  withTag(tag) {
    return this.tags.ids(tag).map((id) => this.contacts.get(id).name).sort();
  }

  /** The tags that are used, each with how many contacts have it. */
  tagCounts() {
    return this.tags.counts();
  }
}

module.exports = { ContactBook };
