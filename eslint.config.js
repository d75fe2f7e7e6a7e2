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
      // Methods of object literals never use `this` here, and tests destructure them.
      "@typescript-eslint/unbound-method": "off",
      // Numbers in templates print as expected.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Unions need `type`; object types may use either.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // The generated client has to name deprecated operations, and tests call them.
    files: ["generated/**/*.ts", "test/**/*.ts"],
    rules: { "@typescript-eslint/no-deprecated": "off" },
  },
);
