"""The labs of the lessons, one module a lesson: where the kernel must compute, because you set what is tried."""
