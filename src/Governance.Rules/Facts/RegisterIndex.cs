using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>The registers by name.</summary>
internal sealed class RegisterIndex
{
    private readonly TermIndex byName;

    public RegisterIndex(ItemList<RegisterFact> registers) => byName = TermIndex.Of(registers, static register => register.Name);

    /// <summary>The first register of the name, or -1.</summary>
    public int First(in Term name) => byName.First(name);

    /// <summary>The next register of the same name, or -1.</summary>
    public int Next(int register) => byName.Next(register);
}
