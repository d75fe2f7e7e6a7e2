import type { JsonShape } from "../../runtime/operation.js";

/**
 * Names of fields with data about a person: user IDs of WeChat, phone numbers, e-mail addresses, names, and the
 * numbers of bank cards and identity documents. Such data stays out of records, whether or not the spec marks the
 * field as sensitive, because a record outlives the test.
 */
const personalNames = [
  /(?:^|_)(?:open|union|external_user)_?ids?$/,
  /(?:^|_)(?:phone|mobile|telephone|tel|email)(?:_(?:no|num|number))?$/,
  /(?:^|_)(?:true|real|user|contact|principal|director|legal_person|payer|payee|account|card_?holder)_?name$/,
  /(?:^|_)(?:bank|card|bank_?card|account|bank_account)_?(?:no|num|number)$/,
  /(?:^|_)(?:id_?card|identity|id|cre|principal_id|cert_?no|credential)_?(?:no|num|number|id)$/,
  // Of a receiver of profit sharing: an openid.
  /^(?:receiver_)?account$/,
  /(?:^|_)(?:user_truename|user_creid|id_card|id_card_copy|store_address|office_phone)$/,
];

/** Checks whether a field of this name contains data about a person. An index at its end is ignored. */
export function isPersonalName(name: string): boolean {
  const plainName = name.toLowerCase().replace(/(?:_[0-9]+)+$/, "");
  return personalNames.some((pattern) => pattern.test(plainName));
}

interface Field {
  readonly name: string;
  readonly sensitive?: true;
  readonly shape?: JsonShape;
}

/** Checks whether a field contains data about a person, also as a member of its JSON. */
export function isPersonal({ name, shape }: Field): boolean {
  return isPersonalName(name) || (shape !== undefined && hasPersonalMembers(shape));
}

function hasPersonalMembers(shape: JsonShape): boolean {
  switch (shape.type) {
    case "object":
      return shape.members.some(
        (member) => isPersonalName(member.name) || hasPersonalMembers(member.shape),
      );
    case "list":
      return hasPersonalMembers(shape.items);
    case "text":
    case "integer":
    case "encrypted":
      return false;
  }
}
