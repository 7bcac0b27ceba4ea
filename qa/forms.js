/** Nobody fills in a form faster; who does is set aside for a person. */
const TYPING_MS = 4_000;

/** Puts a value into a field of the page, whatever kind of field it is. */
export const fill = (page, name, value) =>
  page.$eval(`main [name="${name}"]`, (field, typed) => (field.value = typed), value);

/** Presses a button and waits for the page that it leads to. */
export async function press(page, selector) {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.$eval(selector, (button) => button.click()),
  ]);
}

/** Ticks a box, or one of several choices. */
export const choose = (page, selector) => page.$eval(`main ${selector}`, (choice) => choice.click());

/** The button that sends the page's form. */
export const submit = 'main form.ask button:not([name=hapus])';

/** The button of the form that is sent to an address. */
export const within = (form) => `main form[action*="${form}"] button`;

/** As long as somebody needs to type a little. */
export const typing = () => new Promise((resolve) => setTimeout(resolve, TYPING_MS));

/** Sends a form as another site's page, or a phone, does. */
export async function post(page, action, fields) {
  const sent = page.waitForNavigation({ waitUntil: 'load' });
  await page.evaluate(
    (to, values) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: to });
      for (const [name, value] of Object.entries(values))
        form.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    action,
    fields,
  );
  await sent;
}
