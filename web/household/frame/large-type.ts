import { useState } from 'preact/hooks';

const KEY = 'xianyong-large-type';

const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    // Storage switched off: it begins with ordinary type each time.
    return false;
  }
};
const show = (large: boolean) => {
  document.documentElement.classList.toggle('large', large);
};

/** Large type, for those who read without their glasses; the browser remembers it. */
export const largeType = {
  begin: () => show(remembered()),
  choose: (large: boolean) => {
    try {
      localStorage.setItem(KEY, large ? 'yes' : 'no');
    } catch {
      // Storage switched off: it holds until the page is left.
    }
    show(large);
  },
};

export const useLargeType = () => {
  const [large, setLarge] = useState(remembered);
  return {
    large,
    choose: (chosen: boolean) => {
      largeType.choose(chosen);
      setLarge(chosen);
    },
  };
};
