import type { Facts, LightCode } from '#messages/field-text.ts';
import { phonePattern, urlPattern } from '#regulation/json-schema.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import { type Typed, textOf } from './typed.ts';

/** What is wrong, in the words of the check on the server. */
export interface Light {
  code: LightCode;
  params: Facts;
}

/** 4.2.1. What can be told on leaving a field; the server has the last word. Nothing typed is nothing wrong yet. */
export function lightCheck(spec: FieldSpec, value: Typed | undefined): Light | null {
  const text = textOf(value).trim();
  if (text === '') return null;

  switch (spec.type) {
    case 'text': {
      const { min, max } = spec;
      const { length } = [...text];
      if (length < min) return { code: 'text_short', params: { min, max, length } };
      return length > max ? { code: 'text_long', params: { min, max, length } } : null;
    }
    case 'integer': {
      const { min, max } = spec;
      const digits = text.replace(/\s/g, '');
      const isNumber = /^\d{1,9}$/.test(digits) && Number(digits) >= min && Number(digits) <= max;
      return isNumber ? null : { code: 'number', params: { min, max } };
    }
    case 'time':
      return Number(text.slice(3, 5)) % spec.step === 0 ? null : { code: 'time_step', params: { step: spec.step } };
    case 'phone':
      return new RegExp(phonePattern).test(plainPhone(text)) ? null : { code: 'phone', params: {} };
    case 'urls': {
      const pattern = new RegExp(urlPattern);
      return text.split(/\s+/).every((one) => pattern.test(one)) ? null : { code: 'url', params: {} };
    }
    default:
      return null;
  }
}

function plainPhone(text: string): string {
  return text
    .replace(/[\s()\-\u2010-\u2015.]/g, '')
    .replace(/^8(?=\d{10}$)/, '+7')
    .replace(/^7(?=\d{10}$)/, '+7');
}

/** Whether the label says «необязательно»: not for what a condition asks, which is shown only then. */
export function isOptional(spec: FieldSpec): boolean {
  return spec.required === false || (typeof spec.required === 'object' && 'given' in spec.required.when);
}
