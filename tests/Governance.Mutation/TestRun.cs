using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Governance.Mutation;

/// <summary>
/// Runs the tests of Rules one after the other until one fails: what caught the mutants before in the same file, then the tests
/// of the same folder, the vectors, and the properties last.
/// </summary>
internal sealed class TestRun
{
    private const int MostRemembered = 24;
    private static readonly string[] Order = ["Vectors", "Numbers", "Lists", "Statuses", "Permits", "Text", "Evaluation", "Properties"];

    /// <summary>What these measure, time and memory, is another matter than what is decided, and a busy machine has a say in it.</summary>
    private static readonly string[] LeftOut = ["AllocationTests", "RuntimeTests", "FourTimesTheAnswers_TakeAtMostTheSquareOfTheTime"];
    private readonly Dictionary<string, List<Catch>> catches = new(StringComparer.Ordinal);

    /// <summary>The name of the first test that fails, or null.</summary>
    /// <param name="tests">The tests, bound to the mutant.</param>
    /// <param name="file">The file of the mutant.</param>
    public string? FirstFailure(Assembly tests, string file)
    {
        var known = catches.TryGetValue(file, out var list) ? list : catches[file] = new List<Catch>();
        var found = known.Find(before => Fails(tests, before)) ?? Find(tests, file);
        if (found is null)
        {
            return null;
        }

        known.Remove(found);
        known.Insert(0, found);
        known.RemoveRange(Math.Min(known.Count, MostRemembered), Math.Max(0, known.Count - MostRemembered));
        return found.Name;
    }

    private static bool Fails(Assembly tests, Catch before)
    {
        var type = tests.GetType(before.Type, throwOnError: true)!;
        var method = type.GetMethod(before.Method)!;
        return ArgumentsOf(method).ElementAtOrDefault(before.Row) is not { } arguments || !Passes(type, method, arguments);
    }

    private static Catch? Find(Assembly tests, string file)
    {
        foreach (var type in tests.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false } && !LeftOut.Contains(type.Name)).OrderBy(type => Place(type, file)))
        {
            foreach (var method in type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)) && !LeftOut.Contains(method.Name)))
            {
                var row = 0;
                foreach (var arguments in ArgumentsOf(method))
                {
                    if (!Passes(type, method, arguments))
                    {
                        return new Catch(type.FullName!, method.Name, row, $"{type.Name}.{method.Name}({string.Join(", ", arguments)})");
                    }

                    row++;
                }
            }
        }

        return null;
    }

    private static int Place(Type type, string file)
    {
        var folder = type.Namespace!.Split('.')[^1];
        var place = Array.IndexOf(Order, folder);
        return file.StartsWith(folder + "/", StringComparison.Ordinal) ? -1 : place < 0 ? Order.Length : place;
    }

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
        {
            return [[]];
        }

        return method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(row => Fitting(row, method.GetParameters()));
    }

    /// <summary>As xunit does: the last values go into one array where the parameter is <c>params</c>, and a number or a text becomes what the parameter wants.</summary>
    private static object?[] Fitting(object?[] row, ParameterInfo[] parameters)
    {
        var before = parameters.Length - 1;
        if (!parameters[before].IsDefined(typeof(ParamArrayAttribute)) || row.Length == parameters.Length && parameters[before].ParameterType.IsInstanceOfType(row[before]))
        {
            return row.Select((value, index) => Fitting(value, parameters[index].ParameterType)).ToArray();
        }

        var item = parameters[before].ParameterType.GetElementType()!;
        var rest = Array.CreateInstance(item, row.Length - before);
        for (var i = before; i < row.Length; i++)
        {
            rest.SetValue(Fitting(row[i], item), i - before);
        }

        return [.. row.Take(before).Select((value, index) => Fitting(value, parameters[index].ParameterType)), rest];
    }

    private static object? Fitting(object? value, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return value is null || type.IsInstanceOfType(value) || type.IsEnum ? value : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static bool Passes(Type type, MethodInfo method, object?[] arguments)
    {
        try
        {
            method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), arguments);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
