// What every script makes elements with: plain functions, for all files to call.
function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(className, text, act) {
  const made = element('button', `button ${className}`, text);
  made.type = 'button';
  made.onclick = act;
  return made;
}
