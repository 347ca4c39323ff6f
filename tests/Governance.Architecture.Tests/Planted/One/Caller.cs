using Governance.Architecture.Tests.Planted.Two;

namespace Governance.Architecture.Tests.Planted.One;

/// <summary>Planted: needs the other namespace in a signature.</summary>
internal sealed class Caller
{
    public static int Call(Callee callee) => callee.Answer();
}
