/** An expected stop: one sentence a person can act on, in English and in Vietnamese. Shown without a stack trace. */
export class Refusal extends Error {
  constructor(english, vietnamese) {
    super(`\n${english}\n${vietnamese}\n`);
    this.name = "Refusal";
  }
}
