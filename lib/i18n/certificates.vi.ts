export const certificates = {
  refusals: {},
};
