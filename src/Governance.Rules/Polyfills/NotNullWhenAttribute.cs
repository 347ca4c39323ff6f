#if NETFRAMEWORK
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets nullable flow annotations compile for .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute : Attribute
{
    public NotNullWhenAttribute(bool returnValue) => ReturnValue = returnValue;

    public bool ReturnValue { get; }
}
#endif
