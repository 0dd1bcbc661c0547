import { halves, pressEvery } from "./matrix";

pressEvery(halves[1]);
