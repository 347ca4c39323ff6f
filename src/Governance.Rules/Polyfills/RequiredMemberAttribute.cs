#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets `required` compile for .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute
{
}
#endif
