import type { IsoDate } from "@sosanh/core/figures/period";

/** The first day whose units the register knows: what was in force before it is not recorded (units.csv). */
export const registerBegins: IsoDate = "2017-04-19";
