class Poll {
  constructor({ name, choices, end }) {
    this.name = name;
    this.choices = choices;
    this.end = end;
    this.votes = new Map();
  }

  isOpen(time) {
    return time < this.end;
  }

  /** Whether it is the first vote of this voter. */
  vote(voter, choice) {
    const isNew = !this.votes.has(voter);
    this.votes.set(voter, choice);
    return isNew;
  }

  /** Votes by choice, those without any included. */
  counts() {
    const counts = Object.fromEntries(this.choices.map((choice) => [choice, 0]));
    for (const choice of this.votes.values()) counts[choice]++;
    return counts;
  }
}

module.exports = { Poll };
