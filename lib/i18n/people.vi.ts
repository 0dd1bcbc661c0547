export const people = {
  refusals: {},
};
