import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "reports/", ".stryker-tmp/", "generated/schema.ts"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      // Methods of object literals here never use `this`, and tests take them apart.
      "@typescript-eslint/unbound-method": "off",
      // A number in a template is what it looks like.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `exactOptionalPropertyTypes` makes `type` and `interface` differ where it matters; unions need `type`.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // What is deprecated is so for whoever calls it; the client still has to name it, and a test to call it.
    files: ["generated/**/*.ts", "test/**/*.ts"],
    rules: { "@typescript-eslint/no-deprecated": "off" },
  },
);
