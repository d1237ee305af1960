// Each stack is five processes and a browser: one after another is faster than all at once.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
