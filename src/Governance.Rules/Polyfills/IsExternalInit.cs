#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets `init` and records compile for .NET Framework.</summary>
internal static class IsExternalInit
{
}
#endif
