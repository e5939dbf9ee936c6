/** An address that breaks before its @ rather than anywhere. */
export function DemoEmail({ address }: { address: string }) {
  const [name, host] = address.split('@');
  return (
    <span className="[overflow-wrap:anywhere]">
      {name}
      <wbr />@{host}
    </span>
  );
}
