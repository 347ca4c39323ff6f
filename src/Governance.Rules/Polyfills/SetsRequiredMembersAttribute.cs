#if NETFRAMEWORK
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets records with required members compile for .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute
{
}
#endif
