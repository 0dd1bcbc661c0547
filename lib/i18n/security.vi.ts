export const security = {
  refusals: {},
};
