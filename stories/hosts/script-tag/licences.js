let token;

document.querySelector('tl-license-manager').getToken = async ({ refresh }) => {
  if (refresh || !token) token = await (await fetch('/token')).text();
  return token;
};
