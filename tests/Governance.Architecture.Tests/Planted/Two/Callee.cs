namespace Governance.Architecture.Tests.Planted.Two;

/// <summary>Planted: needs the first namespace inside a method only.</summary>
internal sealed class Callee
{
    public int Answer() => GetHashCode() == 0 ? One.Caller.Call(this) : 1;
}
