using System.Reflection;

namespace CchcBot.Tests.Support;

/// <summary>Counts the calls to several stores together and fails one of them, before it does anything: as a service that is killed there.</summary>
internal sealed class FailingCalls(int failAt)
{
    private int calls;

    public T Around<T>(T inner)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Proxy<T>>();
        var calling = (Proxy<T>)(object)proxy;
        calling.Inner = inner;
        calling.Calls = this;
        return proxy;
    }

    private void Count()
    {
        if (++calls == failAt)
        {
            throw new TimeoutException("The service is killed here.");
        }
    }

#pragma warning disable CA1852 // What is made of it is a subtype.
    internal class Proxy<T> : DispatchProxy
#pragma warning restore CA1852
        where T : class
    {
        public T Inner { get; set; } = null!;

        public FailingCalls Calls { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Calls.Count();
            return targetMethod!.Invoke(Inner, args);
        }
    }
}
